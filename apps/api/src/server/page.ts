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

/** The page at `/`: what this is, and where to go from here. */
export const homePage = page(
  "Demarche",
  `<h1>Demarche</h1>
<p>The open, sourced, time-aware graph of who holds what position on what, on whose word, since when: states,
organisations and people, the issues between them, and the partnership programmes they take part in. Every answer leads
back to words in a source.</p>
<ul>
<li><a href="/graphiql">The playground</a> has questions to begin with, and the whole schema with its descriptions.</li>
<li>The GraphQL endpoint is <a href="/graphql"><code>/graphql</code></a>.</li>
<li><a href="/healthz"><code>/healthz</code></a> and <a href="/readyz"><code>/readyz</code></a> are for whoever runs it.</li>
</ul>
<pre><code>curl -s http://localhost:4000/graphql -H 'content-type: application/json' \\
  -d '{"query": "{ issues(first: 5) { nodes { slug label } } }"}'</code></pre>
<p>What is not recorded here is not known here: an empty answer never means that an actor is neutral.</p>`,
);

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
