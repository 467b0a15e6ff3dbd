import { useTranslations } from 'use-intl';
import type { Shift } from '../../domain/oncall/schedule.ts';
import { Cell, Head, Row, Table } from '../table.tsx';
import { TimeText } from '../time/time-text.tsx';
import { colourOf, type Who } from './people-colours.ts';
import { WhoChip } from './who-chip.tsx';

/** The shifts of a calendar in words, in the reader's zone. */
export const ShiftList = ({
  shifts,
  layers,
  people,
}: {
  shifts: readonly Shift[];
  layers: readonly { id: string; name: string }[];
  people: readonly Who[];
}) => {
  const t = useTranslations('oncall.calendar');
  const colour = colourOf(people);
  const layer = (id: string | null) => layers.find((one) => one.id === id)?.name ?? t('byOverride');
  return (
    <details className="mt-4">
      <summary className="text-control font-medium text-ink-2">{t('list')}</summary>
      <div className="mt-2">
        <Table
          head={
            <>
              <Head>{t('who')}</Head>
              <Head>{t('from')}</Head>
              <Head>{t('to')}</Head>
              <Head wide>{t('why')}</Head>
            </>
          }
        >
          {shifts.map((shift) => {
            const who = people.find(({ id }) => id === shift.person);
            return (
              <Row key={`${shift.person} ${shift.from} ${shift.override ?? shift.layer}`}>
                <Cell>{who ? <WhoChip who={who} colour={colour(who.id)} /> : shift.person}</Cell>
                <Cell>
                  <TimeText at={shift.from} />
                </Cell>
                <Cell>
                  <TimeText at={shift.to} />
                </Cell>
                <Cell wide>{shift.override ? t('byOverride') : layer(shift.layer)}</Cell>
              </Row>
            );
          })}
        </Table>
      </div>
    </details>
  );
};
