/** One word of SQL, or a parenthesis with what stands inside it. */
type Piece = { word: string; tight: boolean } | { group: Piece[]; tight: boolean };

const columnsMax = 100;

// Two-word heads come first, so that `left join lateral` is not cut after `left`.
const clauseHeads = [
  ["left", "join", "lateral"],
  ["inner", "join", "lateral"],
  ["cross", "join", "lateral"],
  ["join", "lateral"],
  ["left", "outer", "join"],
  ["left", "join"],
  ["right", "join"],
  ["full", "join"],
  ["inner", "join"],
  ["cross", "join"],
  ["join"],
  ["with", "recursive"],
  ["with"],
  ["insert", "into"],
  ["delete", "from"],
  ["update"],
  ["set"],
  ["values"],
  ["select", "distinct"],
  ["select"],
  ["from"],
  ["where"],
  ["group", "by"],
  ["having"],
  ["window"],
  ["order", "by"],
  ["limit"],
  ["offset"],
  ["union", "all"],
  ["union"],
  ["intersect"],
  ["except"],
  ["returning"],
  ["on", "conflict"],
];

const lexemes =
  /\s+|--[^\n]*|\/\*[\s\S]*?\*\/|[eE]?'(?:[^'\\]|''|\\.)*'|"(?:[^"]|"")*"|\$([A-Za-z_]*)\$[\s\S]*?\$\1\$|\$\d+|\d+(?:\.\d+)?|[A-Za-z_][A-Za-z_0-9]*|::|->>|->|#>>|#>|@>|<@|\|\||<=|>=|<>|!=|:=|[\s\S]/gu;

/**
 * Lays one SQL statement out for a reader: a clause a line, a subquery indented, nothing over 100 columns that can
 * be broken. Only white space changes; literals and quoted names are kept as they are. The same text always gives
 * the same layout, so the result can be compared and kept beside a test.
 */
export function prettySql(sql: string): string {
  const words = sql.match(lexemes) ?? [];
  const pieces = read(words.map(String), { at: 0 });
  return `${layOut(pieces, 0).join("\n")}\n`;
}

function read(words: readonly string[], cursor: { at: number }): Piece[] {
  const pieces: Piece[] = [];
  let spaced = false;
  while (cursor.at < words.length) {
    const word = words[cursor.at] as string;
    cursor.at += 1;
    if (/^\s+$/u.test(word)) {
      spaced = true;
    } else if (word === ")") {
      return pieces;
    } else if (word === "(") {
      pieces.push({ group: read(words, cursor), tight: !spaced });
      spaced = false;
    } else {
      pieces.push({ word, tight: !spaced });
      spaced = false;
    }
  }
  return pieces;
}

function wordOf(piece: Piece | undefined): string {
  return piece !== undefined && "word" in piece ? piece.word.toLowerCase() : "";
}

function headAt(pieces: readonly Piece[], at: number): number {
  const head = clauseHeads.find((words) => words.every((word, index) => wordOf(pieces[at + index]) === word));
  // `extract(… from …)` and `distinct from` are no clauses; neither is the `set` of `on conflict … do update set`.
  if (head === undefined) return 0;
  if (head[0] === "from" && wordOf(pieces[at - 1]) === "distinct") return 0;
  if (head[0] === "update" && wordOf(pieces[at - 1]) === "do") return 0;
  return head.length;
}

function isQuery(pieces: readonly Piece[]): boolean {
  return ["select", "with", "values", "insert", "update", "delete"].includes(wordOf(pieces[0]));
}

function holdsQuery(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => "group" in piece && (isQuery(piece.group) || holdsQuery(piece.group)));
}

function inline(pieces: readonly Piece[]): string {
  let text = "";
  for (const piece of pieces) {
    const part = "word" in piece ? piece.word : `(${inline(piece.group)})`;
    text += piece.tight || text === "" ? part : ` ${part}`;
  }
  return text;
}

/** The lines of a query (clause by clause) or of an expression, each already indented by `depth` steps. */
function layOut(pieces: readonly Piece[], depth: number): string[] {
  if (!isQuery(pieces)) return expression(pieces, depth);
  const lines: string[] = [];
  let at = 0;
  while (at < pieces.length) {
    const headLength = Math.max(headAt(pieces, at), 1);
    let end = at + headLength;
    while (end < pieces.length && headAt(pieces, end) === 0) end += 1;
    lines.push(...clause(pieces.slice(at, at + headLength), pieces.slice(at + headLength, end), depth));
    at = end;
  }
  return lines;
}

function clause(head: readonly Piece[], body: readonly Piece[], depth: number): string[] {
  const indent = "  ".repeat(depth);
  const whole = `${indent}${inline([...head, ...body])}`;
  if (whole.length <= columnsMax && !holdsQuery(body)) return [whole];
  const items = split(body, (piece) => wordOf(piece) === ",", "after");
  if (items.length <= 1) {
    const [first = "", ...rest] = expression(body, depth);
    return [`${indent}${inline(head)} ${first.trimStart()}`, ...rest];
  }
  return [`${indent}${inline(head)}`, ...items.flatMap((item) => expression(item, depth + 1))];
}

function expression(pieces: readonly Piece[], depth: number): string[] {
  const indent = "  ".repeat(depth);
  const whole = `${indent}${inline(pieces)}`;
  if (whole.length <= columnsMax && !holdsQuery(pieces)) return [whole];

  const breaks: [(piece: Piece) => boolean, "after" | "before"][] = [
    [(piece) => wordOf(piece) === ",", "after"],
    [(piece) => ["or"].includes(wordOf(piece)), "before"],
    [(piece) => ["and"].includes(wordOf(piece)), "before"],
    [(piece) => ["when", "else", "end"].includes(wordOf(piece)), "before"],
    [(piece) => wordOf(piece) === "||", "before"],
  ];
  for (const [isBreak, side] of breaks) {
    const parts = split(pieces, isBreak, side);
    if (parts.length > 1) return parts.flatMap((part) => expression(part, depth));
  }

  const lines: string[] = [];
  let run: Piece[] = [];
  let open = indent;
  for (const piece of pieces) {
    const breaksHere =
      "group" in piece &&
      (isQuery(piece.group) || holdsQuery(piece.group) || inline(piece.group).length > columnsMax - 20);
    if (!breaksHere) {
      run.push(piece);
      continue;
    }
    const before = inline(run);
    lines.push(`${open}${before}${piece.tight || before === "" ? "" : " "}(`);
    lines.push(...layOut(piece.group, depth + 1));
    open = `${indent})`;
    run = [];
  }
  const after = inline(run);
  const spaced = run[0]?.tight === false && open.endsWith(")") ? " " : "";
  if (after !== "" || open !== indent) lines.push(`${open}${spaced}${after}`);
  return lines;
}

function split(
  pieces: readonly Piece[],
  isBreak: (piece: Piece) => boolean,
  side: "after" | "before",
): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    const last = parts.at(-1) as Piece[];
    if (!isBreak(piece)) last.push(piece);
    else if (side === "after") {
      last.push(piece);
      parts.push([]);
    } else if (last.length === 0) last.push(piece);
    else parts.push([piece]);
  }
  return parts.filter((part) => part.length > 0);
}
