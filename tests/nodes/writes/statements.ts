import type { Cluster } from '../../support/cluster.ts';

export interface Counted {
  query: string;
  calls: number;
  /** Milliseconds, on average. */
  planned: number;
  executed: number;
}

/** How many statements a node has sent so far, by its own count. */
export async function statementsSent(metricsPort: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return Number(/^masthead_statement_duration_seconds_count (\d+)$/m.exec(text)![1]);
}

/** What a server was asked, by its own count: also by its triggers at a commit. */
export class Statements {
  /** What such a server is started with. */
  static readonly settings = {
    shared_preload_libraries: 'pg_stat_statements',
    'pg_stat_statements.track_planning': 'on',
  };
  readonly #cluster: Cluster;

  private constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  static async on(cluster: Cluster): Promise<Statements> {
    await cluster.run('CREATE EXTENSION pg_stat_statements');
    return new Statements(cluster);
  }

  async forget(): Promise<void> {
    await this.#cluster.run('SELECT pg_stat_statements_reset()');
  }

  /** The most frequent first. */
  async counted(): Promise<Counted[]> {
    return this.#cluster.run<Counted>(`
      SELECT regexp_replace(query, '\\s+', ' ', 'g') AS query, calls::int,
        total_plan_time / calls AS planned, mean_exec_time AS executed
      FROM pg_stat_statements WHERE query NOT LIKE '%pg_stat_statements%'
      ORDER BY calls DESC, query`);
  }
}
