import { useTranslations } from 'use-intl';
import type { Shift, Swap } from '../../domain/oncall/schedule.ts';
import { SideCard } from '../card.tsx';
import { Select, TextField } from '../field.tsx';
import { ActForm } from '../settings/act-form.tsx';
import { TimeText } from '../time/time-text.tsx';
import { nameOf, type Who } from './people-colours.ts';
import { sayLocal } from './say-local.ts';

export type SwapData = {
  me: string;
  swaps: Swap[];
  /** Shifts ahead, of everybody, that may be given or taken. */
  ahead: Shift[];
};

const SwapLine = ({ swap, me, name }: { swap: Swap; me: string; name: (id: string) => string }) => {
  const t = useTranslations('oncall.swap');
  const span = (one: { from: number; to: number }) => () =>
    t.rich('span', { from: () => <TimeText at={one.from} />, to: () => <TimeText at={one.to} /> });
  const act = (answer: string, text: string, look: 'act' | 'quiet') => (
    <ActForm
      key={answer}
      intent="answer-swap"
      fields={{ id: swap.id, answer }}
      act={text}
      look={look}
      small
    />
  );
  const open = swap.state === 'offered';
  return (
    <li className="grid gap-1.5 text-control">
      <p>
        {t.rich('says', { from: name(swap.from), to: name(swap.to), give: span(swap.give) })}{' '}
        {swap.take ? t.rich('saysTake', { take: span(swap.take) }) : null}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-small text-ink-2">{t(`state.${swap.state}`)}</span>
        {open && swap.to === me
          ? [act('accepted', t('accept'), 'act'), act('declined', t('decline'), 'quiet')]
          : null}
        {open && swap.from === me ? act('withdrawn', t('withdraw'), 'quiet') : null}
      </div>
    </li>
  );
};

/** Swaps that were offered, and the form to offer one of one's own shifts. */
export const SwapCard = ({
  data,
  people,
  zone,
}: {
  data: SwapData;
  people: readonly Who[];
  zone: string;
}) => {
  const t = useTranslations('oncall.swap');
  const name = nameOf(people);
  const { me, swaps, ahead } = data;
  const mine = ahead.filter(({ person }) => person === me);
  const others = ahead.filter(({ person }) => person !== me);
  const say = ({ from, to }: Shift) => `${sayLocal(from, zone)} – ${sayLocal(to, zone)}`;
  const with_ = people.filter(({ id, left }) => id !== me && !left);
  return (
    <SideCard title={t('title')}>
      {swaps.length === 0 ? <p className="text-control text-ink-2">{t('none')}</p> : null}
      <ul className="grid gap-3.5">
        {swaps.map((swap) => (
          <SwapLine key={swap.id} swap={swap} me={me} name={name} />
        ))}
      </ul>
      {mine.length > 0 && with_.length > 0 ? (
        <details className="mt-4">
          <summary className="text-control font-medium">{t('offer')}</summary>
          <ActForm intent="offer-swap" act={t('send')} className="mt-3 grid gap-3.5">
            <Select label={t('give')} name="give">
              {mine.map((one) => (
                <option key={one.from} value={`${one.from}-${one.to}`}>
                  {say(one)}
                </option>
              ))}
            </Select>
            <Select label={t('to')} name="to">
              {with_.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
            <Select label={t('take')} name="take">
              <option value="">{t('nothing')}</option>
              {others.map((one) => (
                <option key={`${one.person} ${one.from}`} value={`${one.from}-${one.to}`}>
                  {`${name(one.person)}: ${say(one)}`}
                </option>
              ))}
            </Select>
            <TextField label={t('reason')} name="reason" maxLength={300} />
          </ActForm>
        </details>
      ) : (
        <p className="mt-3 text-small text-ink-2">{t('noShifts')}</p>
      )}
    </SideCard>
  );
};
