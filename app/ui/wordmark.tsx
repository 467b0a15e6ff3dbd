/** Two decks and the bulkheads between them. */
export const Mark = ({ className }: { className?: string }) => (
  <svg
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="2.2"
    aria-hidden="true"
    className={className}
  >
    <path d="M2 4h16M2 16h16M6.5 4v12M13.5 4v12" />
  </svg>
);

export const Wordmark = () => (
  <span className="flex items-center gap-2 font-semibold tracking-[-0.01em]">
    <Mark className="size-5 text-act" />
    Bulkhead
  </span>
);
