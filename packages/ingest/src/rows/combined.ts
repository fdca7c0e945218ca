/**
 * Two records under one name as one: what either says, where the other says the same or nothing. Undefined when they
 * contradict each other. A statement or claim, which has a key, is said whole or is another one.
 */
export function combined<Given extends object>(one: Given, other: Given): Given | undefined {
  const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof Given)[];
  for (const field of fields) {
    if (JSON.stringify(one[field]) === JSON.stringify(other[field])) continue;
    if ("key" in one || (says(one[field]) && says(other[field]))) return undefined;
  }
  const told = Object.entries(other).filter(([, value]) => says(value));
  return { ...one, ...Object.fromEntries(told) };
}

const says = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);
