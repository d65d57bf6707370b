/** For each field what its value becomes; throws an InputError with the field's name for one that is wrong. */
export type Checks<Fields extends object> = {
  readonly [Field in keyof Fields]: (field: string, value: Fields[Field]) => Fields[Field];
};

/** The fields that may be given of a thing; what is undefined was not. */
export type Given<Fields extends object> = { [Field in keyof Fields]?: Fields[Field] | undefined };

/** Every field that was given, checked and as it is to be stored. */
export function checkedFields<Fields extends object, Some extends Given<Fields>>(
  checks: Checks<Fields>,
  given: Some,
): Some {
  const entries = Object.entries(given).flatMap(([field, value]) => {
    const check = checks[field as keyof Fields];
    return value === undefined ? [] : [[field, check(field, value as Fields[keyof Fields])]];
  });
  return Object.fromEntries(entries) as Some;
}
