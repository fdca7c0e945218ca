/** The folder of the built page, with a last slash so that addresses can be resolved against it. */
export const playgroundFolder = new URL("../dist/", import.meta.url);

/**
 * What the page may do: nothing but what a line allows. Everything comes from its own origin; the relaxations are
 * Monaco's, the editor inside GraphiQL.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Parsing and completion run in workers, which are files of the build.
  "worker-src 'self'",
  // Monaco writes the colours of its tokens and the places of its lines into style elements and attributes.
  "style-src 'self' 'unsafe-inline'",
  // GraphiQL's fonts, and the editor's icons, stand inside its style sheet.
  "font-src 'self' data:",
  // Wavy underlines, and the page's own icon, are pictures inside the style sheet and the page.
  "img-src 'self' data:",
  // The endpoint and the questions.
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join("; ");
