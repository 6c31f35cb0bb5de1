import { orNotFound } from "@/app/_answers/or-not-found";
import { readFront, readOutlet } from "@/app/_public/published";
import { requireRight } from "@/app/desk/require-right";
import { ComposedFront } from "@/components/front/composed-front";
import { FrontPage } from "@/components/front/front-page";
import { SiteFrame } from "@/components/site/site-frame";
import { getFrontPreview } from "@/newsroom/front/queries";

type Props = PageProps<"/desk/preview/front/[id]">;

/** A front's draft, or what readers have of it, by the very components that readers get. */
export default async function FrontPreviewPage({ params, searchParams }: Props) {
  const user = await requireRight("front:compose");
  const of = (await searchParams).of === "live" ? "live" : "draft";
  const { edition, containers } = await orNotFound(getFrontPreview(user, (await params).id, of));
  const outlet = await readOutlet(edition);
  if (!outlet) return null;
  const { language, direction } = outlet.edition;
  return (
    <div lang={language} dir={direction} className="preview flex min-h-svh flex-col">
      <SiteFrame outlet={outlet} isFront>
        {containers ? (
          <ComposedFront front={{ containers }} outlet={outlet} />
        ) : (
          <FrontPage front={await readFront(edition)} outlet={outlet} />
        )}
      </SiteFrame>
    </div>
  );
}
