"use server";
import { redirect } from "next/navigation";
import { said } from "@/app/desk/said";
import { formAction } from "@/app/form-action";
import { NamedChosen, NamedToCreate, NamedToRename } from "@/newsroom/name/rules";
import { createTopic, deactivateTopic, reactivateTopic, renameTopic } from "@/newsroom/topic/commands";
import { mergeTopics } from "@/newsroom/topic/merging";
import { approveProposal, refuseProposal } from "@/newsroom/topic/proposals";
import { ProposalChosen, TopicToMerge } from "@/newsroom/topic/rules";

export const createTopicAction = formAction(NamedToCreate, createTopic, said("topics.added"));
export const renameTopicAction = formAction(NamedToRename, renameTopic, said("topics.saved"));
export const deactivateTopicAction = formAction(NamedChosen, deactivateTopic, said("topics.deactivated"));
export const reactivateTopicAction = formAction(NamedChosen, reactivateTopic, said("topics.reactivated"));
export const approveProposalAction = formAction(ProposalChosen, approveProposal, said("proposals.approved"));
export const refuseProposalAction = formAction(ProposalChosen, refuseProposal, said("proposals.refused"));
export const mergeTopicsAction = formAction(TopicToMerge, mergeTopics, ({ input }) =>
  redirect(`/desk/topics/${input.into}?done=merged`),
);
