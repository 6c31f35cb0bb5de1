import { Badge, type Tone } from "@/components/ui/badge";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { AccountState } from "@/newsroom/user/rules";

const tones: Record<AccountState, Tone> = { invited: "warn", active: "ok", inactive: "neutral" };

/** Where an account stands, by word and colour. */
export function AccountBadge({ state, language }: { state: AccountState; language: Language }) {
  return <Badge tone={tones[state]}>{texts(language, "people")(`state.${state}`)}</Badge>;
}
