/** The first stop of the Tab key. */
export const SkipLink = ({ to, children }: { to: string; children: string }) => (
  <a
    href={to}
    className="no-print fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-ink px-4 py-2 text-bg focus:translate-y-0"
  >
    {children}
  </a>
);
