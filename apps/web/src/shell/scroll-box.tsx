import type { ReactNode, Ref } from "react";

/** Holds what may be wider than the window: it scrolls in its own box, by the keyboard too, and never the page. */
export function ScrollBox({
  label,
  children,
  className = "scroll",
  ref,
}: {
  label: string;
  children: ReactNode;
  className?: string;
  ref?: Ref<HTMLElement>;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard.
    <section ref={ref} className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
