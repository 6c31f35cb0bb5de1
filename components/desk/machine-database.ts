/** What a database of this machine is made of. */
type Plan = {
  name: string;
  /** Makes its stores where there are none. */
  make: (database: IDBDatabase) => void;
  /** What is done before its first use. */
  prepare?: (database: MachineDatabase, opened: IDBDatabase) => Promise<void>;
};

/** A database of this machine, opened on its first use and anew once it was closed. Rejects where the browser has none. */
export class MachineDatabase {
  private opened: Promise<IDBDatabase> | null = null;

  constructor(private readonly plan: Plan) {}

  /** Settles when the machine has the change for certain: on the disk where the browser can promise that. */
  async change(stores: string[], work: (stores: IDBTransaction) => void): Promise<void> {
    return this.changeIn(await this.open(), stores, work);
  }

  /** The same in a database that is being prepared. */
  changeIn(opened: IDBDatabase, stores: string[], work: (stores: IDBTransaction) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = opened.transaction(stores, "readwrite", { durability: "strict" });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      work(transaction);
      // A page that is closing does not live to see the requests answered.
      transaction.commit?.();
    });
  }

  /** Every row of a store, or those within a range of keys; their shape is what the caller once put there. */
  async list<Row>(store: string, range?: IDBKeyRange): Promise<Row[]> {
    const opened = await this.open();
    return new Promise((resolve, reject) => {
      const request: IDBRequest<Row[]> = opened.transaction(store).objectStore(store).getAll(range);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  private open(): Promise<IDBDatabase> {
    this.opened ??= this.openAnew();
    this.opened.catch(() => this.reopen());
    return this.opened;
  }

  /** The next one to ask tries anew. */
  private reopen(): void {
    this.opened = null;
  }

  private async openAnew(): Promise<IDBDatabase> {
    const { name, make, prepare } = this.plan;
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => make(request.result);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => resolve(request.result);
    });
    opened.onclose = () => this.reopen();
    opened.onversionchange = () => {
      opened.close();
      this.reopen();
    };
    await prepare?.(this, opened);
    return opened;
  }
}
