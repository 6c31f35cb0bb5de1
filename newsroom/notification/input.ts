import { z } from "zod";

export const NotificationsSeen = z.object({ until: z.coerce.date() });
export type NotificationsSeen = z.output<typeof NotificationsSeen>;
