// Prints who stands where on an issue, and the words that say so.
//   node who-stands-where.js [endpoint] [issue]
import { createClient, PositionAccountDocument } from "@demarche/sdk";

const [url = "http://127.0.0.1:4000/graphql", issue = "nato-liaison-office-tokyo"] = process.argv.slice(2);
const demarche = createClient({ url });

for await (const { id, holder, stance, disclosure } of demarche.positions.list({ issue })) {
  console.log(`${holder.name}: ${stance ?? "no stance"}, ${disclosure}`);
  const { position } = await demarche.query(PositionAccountDocument, { id });
  for (const { passages, source } of position?.basis.nodes ?? []) {
    for (const { exact } of passages) console.log(`  “${exact}” (${source.title ?? source.slug})`);
  }
}
