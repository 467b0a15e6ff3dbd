/** A line to type into a terminal. */
export const CommandLine = ({ children }: { children: string }) => (
  <pre
    // Long lines scroll, and a keyboard must be able to do so too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable
    tabIndex={0}
    className="overflow-x-auto rounded-panel border border-line bg-sunken px-3.5 py-3 font-mono text-[13.5px]/normal"
  >
    {children}
  </pre>
);
