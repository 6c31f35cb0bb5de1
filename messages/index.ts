import arAudit from "./ar/audit.json" with { type: "json" };
import arBulk from "./ar/bulk.json" with { type: "json" };
import arCommentLists from "./ar/comment-lists.json" with { type: "json" };
import arCommentSettings from "./ar/comment-settings.json" with { type: "json" };
import arCommenter from "./ar/commenter.json" with { type: "json" };
import arComments from "./ar/comments.json" with { type: "json" };
import arCorrections from "./ar/corrections.json" with { type: "json" };
import arDesk from "./ar/desk.json" with { type: "json" };
import arDoor from "./ar/door.json" with { type: "json" };
import arEditor from "./ar/editor.json" with { type: "json" };
import arEntrance from "./ar/entrance.json" with { type: "json" };
import arErrors from "./ar/errors.json" with { type: "json" };
import arFitness from "./ar/fitness.json" with { type: "json" };
import arFronts from "./ar/fronts.json" with { type: "json" };
import arMail from "./ar/mail.json" with { type: "json" };
import arNotes from "./ar/notes.json" with { type: "json" };
import arNotices from "./ar/notices.json" with { type: "json" };
import arOutlet from "./ar/outlet.json" with { type: "json" };
import arPeople from "./ar/people.json" with { type: "json" };
import arPictures from "./ar/pictures.json" with { type: "json" };
import arPlan from "./ar/plan.json" with { type: "json" };
import arPolicy from "./ar/policy.json" with { type: "json" };
import arReads from "./ar/reads.json" with { type: "json" };
import arSite from "./ar/site.json" with { type: "json" };
import arStories from "./ar/stories.json" with { type: "json" };
import arStyle from "./ar/style.json" with { type: "json" };
import enAudit from "./en/audit.json" with { type: "json" };
import enBulk from "./en/bulk.json" with { type: "json" };
import enCommentLists from "./en/comment-lists.json" with { type: "json" };
import enCommentSettings from "./en/comment-settings.json" with { type: "json" };
import enCommenter from "./en/commenter.json" with { type: "json" };
import enComments from "./en/comments.json" with { type: "json" };
import enCorrections from "./en/corrections.json" with { type: "json" };
import enDesk from "./en/desk.json" with { type: "json" };
import enDoor from "./en/door.json" with { type: "json" };
import enEditor from "./en/editor.json" with { type: "json" };
import enEntrance from "./en/entrance.json" with { type: "json" };
import enErrors from "./en/errors.json" with { type: "json" };
import enFitness from "./en/fitness.json" with { type: "json" };
import enFronts from "./en/fronts.json" with { type: "json" };
import enMail from "./en/mail.json" with { type: "json" };
import enNotes from "./en/notes.json" with { type: "json" };
import enNotices from "./en/notices.json" with { type: "json" };
import enOutlet from "./en/outlet.json" with { type: "json" };
import enPeople from "./en/people.json" with { type: "json" };
import enPictures from "./en/pictures.json" with { type: "json" };
import enPlan from "./en/plan.json" with { type: "json" };
import enPolicy from "./en/policy.json" with { type: "json" };
import enReads from "./en/reads.json" with { type: "json" };
import enSite from "./en/site.json" with { type: "json" };
import enStories from "./en/stories.json" with { type: "json" };
import enStyle from "./en/style.json" with { type: "json" };

/** Every text a person reads, by language and part. A test holds both languages to the same keys and plural forms. */
export const messages = {
  ar: {
    audit: arAudit,
    bulk: arBulk,
    commentLists: arCommentLists,
    commentSettings: arCommentSettings,
    commenter: arCommenter,
    comments: arComments,
    corrections: arCorrections,
    door: arDoor,
    desk: arDesk,
    editor: arEditor,
    entrance: arEntrance,
    errors: arErrors,
    fitness: arFitness,
    fronts: arFronts,
    mail: arMail,
    notes: arNotes,
    notices: arNotices,
    outlet: arOutlet,
    people: arPeople,
    pictures: arPictures,
    plan: arPlan,
    policy: arPolicy,
    reads: arReads,
    site: arSite,
    stories: arStories,
    style: arStyle,
  },
  en: {
    audit: enAudit,
    bulk: enBulk,
    commentLists: enCommentLists,
    commentSettings: enCommentSettings,
    commenter: enCommenter,
    comments: enComments,
    corrections: enCorrections,
    door: enDoor,
    desk: enDesk,
    editor: enEditor,
    entrance: enEntrance,
    errors: enErrors,
    fitness: enFitness,
    fronts: enFronts,
    mail: enMail,
    notes: enNotes,
    notices: enNotices,
    outlet: enOutlet,
    people: enPeople,
    pictures: enPictures,
    plan: enPlan,
    policy: enPolicy,
    reads: enReads,
    site: enSite,
    stories: enStories,
    style: enStyle,
  },
};
