import { createHash } from "node:crypto";

const style = `
:root { color-scheme: light dark }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.55 system-ui, sans-serif }
h1 { font-size: 1.6rem; line-height: 1.25 }
pre { overflow-x: auto; padding: .75rem 1rem; border: 1px solid; border-radius: .3rem }
code { font-family: ui-monospace, monospace }
`;

/** What a page of `page` may do: show itself with its one style sheet. */
export const pageContentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "img-src data:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join("; ");

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** What a browser gets at `/graphql`, for readers whom the redirect does not take along. */
export function playgroundLink(address: string): string {
  return page(
    "Demarche: GraphQL",
    `<h1>The GraphQL endpoint</h1>\n<p>Programs send their queries here. People use <a href="${escapeHtml(address)}">the playground</a>.</p>`,
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
