import { afterEach, expect, it } from '@jest/globals';
import { listenPostgresql, type Listener } from '../../src/database/listen.ts';
import { describeOnCluster } from '../support/cluster-tests.ts';
import { eventually } from '../support/eventually.ts';
import { frailNetwork, type FrailNetwork } from '../support/frail-network.ts';

describeOnCluster('a listener', (cluster) => {
  let network: FrailNetwork;
  let listener: Listener;
  let heard = 0;
  const listen = async () => {
    network = await frailNetwork(cluster().url());
    listener = listenPostgresql(network.url, 'news', () => void heard++);
    await eventually(() => expect(listener.listening).toBe(true));
  };
  const notify = () => cluster().run('NOTIFY news');
  afterEach(async () => {
    await listener.close();
    network.close();
  });

  it('hears what is said', async () => {
    await listen();
    heard = 0;
    await notify();
    await eventually(() => expect(heard).toBe(1));
  });

  it('notices that the network broke down without a word, and comes back', async () => {
    await listen();
    network.stall();
    heard = 0;
    await notify();
    await eventually(() => expect(listener.listening).toBe(false), { seconds: 10 });
    await eventually(() => expect(listener).toMatchObject({ listening: true, connections: 2 }));
    // That it may have missed something.
    expect(heard).toBe(1);
    await notify();
    await eventually(() => expect(heard).toBe(2));
  });

  it('is closed at once, whatever has become of the network', async () => {
    await listen();
    network.stall();
    await listener.close();
    expect(listener.listening).toBe(false);
  });

  it('comes back when the server does', async () => {
    await listen();
    await cluster().stop('immediate');
    await eventually(() => expect(listener.listening).toBe(false));
    await cluster().start();
    await eventually(() => expect(listener.listening).toBe(true));
  });
});
