import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Details that hold nothing until they are opened: what most readers never unfold costs them nothing. */
export const Folded = ({
  summary,
  className,
  summaryClass,
  children,
}: {
  summary: ReactNode;
  className?: string;
  summaryClass?: string;
  children: () => ReactNode;
}) => {
  const details = useRef<HTMLDetailsElement>(null);
  const [opened, setOpened] = useState(false);
  const look = () => details.current?.open && setOpened(true);
  // Opened before the page could hear of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page begins to hear
  useEffect(() => void look(), []);
  return (
    <details ref={details} className={className} onToggle={look}>
      <summary className={summaryClass}>{summary}</summary>
      {opened ? children() : null}
    </details>
  );
};
