"use server";
import { z } from "zod";
import { formAction } from "@/app/form-action";
import { markRead } from "@/newsroom/notification/commands";

export const markReadAction = formAction(z.object({ until: z.coerce.date() }), markRead);
