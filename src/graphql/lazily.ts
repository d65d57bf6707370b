type Makers<Given> = Record<string, (given: Given) => unknown>;

/** Of each maker what it makes. */
export type Made<Its extends Makers<never>> = {
  readonly [Name in keyof Its]: ReturnType<Its[Name]>;
};

/** An object of which each part is made when first asked for: most requests need but a few of many. */
export function lazily<Given, Its extends Makers<Given>>(makers: Its): (given: Given) => Made<Its> {
  class Lazy {
    readonly kept: Record<string, unknown> = {};
    readonly given: Given;

    constructor(given: Given) {
      this.given = given;
    }
  }
  for (const [name, make] of Object.entries(makers)) {
    Object.defineProperty(Lazy.prototype, name, {
      get(this: Lazy) {
        return (this.kept[name] ??= make(this.given));
      },
    });
  }
  return (given) => new Lazy(given) as unknown as Made<Its>;
}
