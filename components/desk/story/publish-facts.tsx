import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import { Fact } from "./fact";
import { WebAddress } from "./web-address";

type Props = {
  address: string;
  /** Where readers find the story now; null before it is first published. */
  formerAddress: string | null;
  pictureCount: number;
  language: Language;
};

/** What pressing Publish will do, before it is pressed: under which address, with how many pictures. */
export function PublishFacts({ address, formerAddress, pictureCount, language }: Props) {
  const t = texts(language, "stories");
  return (
    <div className="flex flex-col gap-3">
      {formerAddress ? <p>{t("updateNotice")}</p> : null}
      <dl className="grid gap-3">
        <Fact name={t("addressToBe")}>
          <WebAddress address={address} />
          {formerAddress && formerAddress !== address ? (
            <p className="text-caption text-muted">{t("addressMoves")}</p>
          ) : null}
        </Fact>
        <Fact name={t("pictures")}>{t("pictureCount", { count: pictureCount })}</Fact>
      </dl>
    </div>
  );
}
