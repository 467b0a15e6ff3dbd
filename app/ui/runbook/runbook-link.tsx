import { Link } from '@remix-run/react';

/** A runbook's name in a list, as the way to its page. */
export const RunbookLink = ({
  runbook: { id, title },
}: {
  runbook: { id: string; title: string };
}) => (
  <Link
    to={`/runbooks/${id}`}
    prefetch="intent"
    className="font-medium no-underline hover:underline"
  >
    {title}
  </Link>
);
