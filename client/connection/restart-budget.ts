/** How often a server that keeps ending is started again. */
export class RestartBudget {
  private readonly times: number[] = [];

  /**
   * @param limit restarts allowed within the window
   * @param windowMs length of the window in milliseconds
   */
  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
  ) {}

  /** Whether one more restart is in order at `now` (milliseconds of any steady clock); counts it if so. */
  take(now: number): boolean {
    while (this.times.length > 0 && now - this.times[0]! > this.windowMs) this.times.shift();
    if (this.times.length >= this.limit) return false;
    this.times.push(now);
    return true;
  }

  /** The user started the server anew: what was before does not count. */
  reset(): void {
    this.times.length = 0;
  }
}
