import type { Owner } from '../review.types.ts';

/** Several people of a list, each a box to tick. */
export const PeopleField = ({
  label,
  owners,
  chosen,
  onChange,
}: {
  label: string;
  owners: Owner[];
  chosen: string[];
  onChange: (ids: string[]) => void;
}) => (
  <fieldset className="grid gap-1.5">
    <legend className="mb-1.5 text-control font-medium">{label}</legend>
    <div className="grid max-h-60 gap-x-4 gap-y-1 overflow-y-auto rounded-control border border-line-strong bg-surface px-3 py-2 sm:grid-cols-2">
      {owners.map(({ id, name }) => (
        <label key={id} className="flex min-h-8 items-center gap-2.5">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <span className="min-w-0 break-words">{name}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
