import { PageHead, Section } from "../shell/page.js";
import { ScrollBox } from "../shell/scroll-box.js";

const query = `query {
  positions(filter: { issue: "nato-liaison-office-tokyo", stance: [OPPOSITION] }) {
    nodes { holder { name } disclosure basis { nodes { passages { exact } } } }
  }
}`;

const sdk = `import { createClient } from "@demarche/sdk";

const demarche = createClient({ url: "${window.location.origin}/graphql" });
for await (const position of demarche.positions.list({ issue: "nato-liaison-office-tokyo" })) {
  console.log(position.holder.name, position.stance);
}`;

const curl = `curl -s ${window.location.origin}/graphql -H 'content-type: application/json' \\
  -d '${JSON.stringify({ query: query.replace(/\s+/gu, " ") })}'`;

const bundle = `{
  dossier(issue: "nato-liaison-office-tokyo") {
    sha256
    markdown: content(format: MARKDOWN)
    jsonLd: content(format: JSON_LD)
  }
}`;

const Code = ({ children, label }: { children: string; label: string }) => (
  <ScrollBox label={label}>
    <pre>
      <code>{children}</code>
    </pre>
  </ScrollBox>
);

const lists = ["positions", "statements", "sources", "actors", "issues", "participations"];

const playground = (text: string) => `/graphiql?${new URLSearchParams({ query: text })}`;

export function DevelopersPage() {
  return (
    <>
      <PageHead
        title="For developers"
        lead="Every page here is made of the same public queries that you can send."
      />
      <Section title="The endpoint">
        <p>
          GraphQL at <code>/graphql</code>. Each type and field of the schema has a sentence that says what it
          means.
        </p>
        <Code label="The endpoint by curl">{curl}</Code>
      </Section>
      <Section title="The playground">
        <p>
          <a href="/graphiql">The playground</a> holds questions to begin with.{" "}
          <a href={playground(query)}>Open the query above in it</a>.
        </p>
      </Section>
      <Section title="The SDK">
        <p>
          <code>@demarche/sdk</code> has an operation for each page, types for your own queries, pages as
          iterators, and subscriptions that resume.
        </p>
        <Code label="The SDK">{sdk}</Code>
      </Section>
      <Section title="Three clocks">
        <p>
          <code>asOf</code> takes three dates: <code>valid</code>, when it was so; <code>public</code>, when
          anyone could read it; <code>recorded</code>, when it was on record here. The addresses of these
          pages take the same three.
        </p>
      </Section>
      <Section title="Bundles and files">
        <p>
          A bundle is all that is on record of one issue, actor or programme. It is named by its digest, so
          that it can be cited. Each picture on these pages is there as SVG, CSV and JSON.
        </p>
        <Code label="A bundle">{bundle}</Code>
        <p>
          Every list is a file too, with the filters of its field:{" "}
          {lists.map((list, index) => (
            <span key={list}>
              {index > 0 && ", "}
              <a href={`/${list}.csv`}>{list}.csv</a>
            </span>
          ))}
          . <code>.json</code> and <code>.ndjson</code> give the same records.
        </p>
        <p>
          <a href={playground(bundle)}>Open this query in the playground</a>
        </p>
      </Section>
      <Section title="Licence">
        <p>
          The code is under Apache-2.0, our reading of the sources under CC BY 4.0. Quoted words remain their
          authors’.
        </p>
      </Section>
    </>
  );
}
