export { PreviewOver as default } from "@/components/site/preview-notice";
