import { Select } from './field.tsx';

/** Who answers for it, or nobody yet. */
export const OwnerSelect = ({
  label,
  nobody,
  owners,
  owner,
}: {
  label: string;
  nobody: string;
  owners: readonly { id: string; name: string }[];
  owner?: { id: string } | null;
}) => (
  <Select label={label} name="owner" defaultValue={owner?.id ?? ''}>
    <option value="">{nobody}</option>
    {owners.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </Select>
);
