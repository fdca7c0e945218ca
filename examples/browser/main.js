// Shows who stands where on an issue, and the newest change as it comes.
import { createClient } from "@demarche/sdk";

const issue = new URLSearchParams(location.search).get("issue") ?? "nato-liaison-office-tokyo";
const demarche = createClient({ url: "/graphql" });

const [{ label }] = await demarche.issues.list({ slugs: [issue] }).toArray({ limit: 1 });
document.querySelector("#issue").textContent = label;

for await (const { holder, stance, disclosure } of demarche.positions.list({ issue })) {
  const item = document.createElement("li");
  item.textContent = `${holder.name}: ${stance ?? "no stance"}, ${disclosure}`;
  document.querySelector("#positions").append(item);
}

const [, second] = await demarche.changes.list({}, { backward: true }).toArray({ limit: 2 });
for await (const { type, slug } of demarche.changes.watch({}, { after: second.cursor })) {
  document.querySelector("#change").textContent = `Newest change: ${type} ${slug}`;
}
