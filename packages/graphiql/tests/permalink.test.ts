import { describe, expect, it } from "vitest";
import { readPermalink, writePermalink } from "../app/permalink.js";

const page = new URL("http://service/graphiql/");
const query = "query Who($issue: String!) {\n  issue(slug: $issue) { label }\n}\n# ñ & + #";

describe("permalinks", () => {
  it("give back the query, the variables and the operation that they were made of", () => {
    const link = { query, variables: '{\n  "issue": "tokyo-office"\n}', operationName: "Who" };
    expect(readPermalink(writePermalink(page, link))).toEqual(link);
  });

  it("carry variables on one line and show them on several", () => {
    const address = writePermalink(page, { query, variables: '{\n  "a": [1]\n}', operationName: "" });
    expect(address.searchParams.get("variables")).toBe('{"a":[1]}');
    expect(readPermalink(address)?.variables).toBe('{\n  "a": [\n    1\n  ]\n}');
  });

  it("keep variables that are no JSON as they are", () => {
    const link = { query, variables: '{ "a": 1 // why\n}', operationName: "" };
    expect(readPermalink(writePermalink(page, link))).toEqual(link);
  });

  it("leave out what is empty", () => {
    const address = writePermalink(page, { query: "{a}", variables: " ", operationName: "" });
    expect(address.href).toBe("http://service/graphiql/?query=%7Ba%7D");
    expect(readPermalink(address)).toEqual({ query: "{a}", variables: "", operationName: "" });
  });

  it("go behind a # when a server would refuse the address", () => {
    const long = { query: `{ ${"field ".repeat(2000)}}`, variables: "", operationName: "" };
    const address = writePermalink(page, long);
    expect(address.search).toBe("");
    expect(readPermalink(address)).toEqual(long);
  });

  it("replace what the page's address carried", () => {
    const address = writePermalink(new URL("?query={old}#x", page), {
      query: "{a}",
      variables: "",
      operationName: "",
    });
    expect(address.href).toBe("http://service/graphiql/?query=%7Ba%7D");
  });

  it.each(["", "?query=", "?variables={}", "#top"])("are not read from %j", (carried) => {
    expect(readPermalink(new URL(carried, page))).toBeNull();
  });
});
