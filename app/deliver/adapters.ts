import { deliverByEmail, type SmtpSettings } from './email.ts';
import { deliverByGateway } from './gateway.ts';
import { deliverToLog } from './log.ts';
import { deliverByPush } from './push.ts';
import { noSlack } from './slack.ts';
import type { Deliver } from './types.ts';
import { deliverByWay } from './ways.ts';
import { deliverByWebhook, type HttpParts } from './webhook.ts';

/** Every adapter there is, put together. */
export const allAdapters = (
  parts: HttpParts & {
    smtp: SmtpSettings | null;
    write: (line: Record<string, unknown>) => void;
    /** Absent: Slack is not connected, and the next contact is tried. */
    slack?: Deliver;
  },
): { deliver: Deliver; close: () => void } => {
  const email = deliverByEmail(parts.smtp, parts);
  const gateway = deliverByGateway(parts);
  const deliver = deliverByWay({
    ...{ email: email.deliver, slack: parts.slack ?? noSlack, webhook: deliverByWebhook(parts) },
    ...{ push: deliverByPush(parts), sms: gateway, voice: gateway },
    log: deliverToLog(parts.write),
  });
  return { deliver, close: email.close };
};
