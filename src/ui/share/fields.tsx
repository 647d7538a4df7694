/** The fields of the dialog: one of a few as radio buttons, one of some as a list. */

interface FieldProps<T extends string> {
  readonly values: readonly T[];
  readonly labels: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

interface ChoiceProps<T extends string> extends FieldProps<T> {
  readonly legend: string;
  /** Of the radio buttons; one for each group. */
  readonly name: string;
  /** Side by side, as far as there is room. */
  readonly isRow?: boolean;
  readonly isDisabled?: boolean;
}

export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { legend, name, values, labels, value, onChange, isRow = false, isDisabled = false } = props;
  return (
    <fieldset className="share-choice" data-row={isRow || undefined} disabled={isDisabled}>
      <legend>{legend}</legend>
      {values.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={value === each} onChange={() => onChange(each)} />
          <span>{labels[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Select<T extends string>({
  label,
  values,
  labels,
  value,
  onChange,
}: FieldProps<T> & { readonly label: string }) {
  return (
    <label className="share-select">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value as T)}>
        {values.map((each) => (
          <option key={each} value={each}>
            {labels[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
