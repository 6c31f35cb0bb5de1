export { default, metadata } from "../sign-in/layout";

export const instant = false;
