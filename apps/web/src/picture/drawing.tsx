import type { ReactNode } from "react";

/** The frame of every picture: as large as it says, with its name, and in words what the forms mean or show. */
export function Drawing({
  title,
  inWords,
  width,
  height,
  children,
}: {
  title: string;
  inWords: string;
  width: number;
  height: number;
  children: ReactNode;
}) {
  return (
    <svg
      className="picture"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      <desc>{inWords}</desc>
      {children}
    </svg>
  );
}
