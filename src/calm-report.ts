import { faultOf, type Fault } from './database/fault.ts';

/** Milliseconds in which a fault of one kind is told once, however many requests meet it. */
const pause = 10_000;

type Report = (error: unknown) => void;

/** The same, but a database that is away for a while doesn't fill the log. */
export function calmReport(report: Report, now = () => performance.now()): Report {
  const told = new Map<Fault, number>();
  return (error) => {
    const fault = faultOf(error);
    if (fault) {
      const before = told.get(fault);
      if (before !== undefined && now() - before < pause) return;
      told.set(fault, now());
    }
    report(error);
  };
}
