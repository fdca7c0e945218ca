/** The folder of the built pages, with a last slash so that addresses can be resolved against it. */
export const clientFolder = new URL("../dist/", import.meta.url);

export const clientAddresses = [
  "/",
  "/actors/:slug",
  "/issues/:slug",
  "/board",
  "/programmes/:slug",
  "/statements/:slug",
  "/sources/:slug",
  "/developers",
];

/** What the pages may do: nothing but what a line allows. Everything comes from their own origin. */
export const clientSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // The pages' own icon stands inside the page.
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join("; ");
