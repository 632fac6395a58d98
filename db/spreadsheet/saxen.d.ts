/** What is used of saxen, which brings no types of its own. */
declare module 'saxen' {
  export class Parser {
    /** Names elements by the prefixes given here, whatever the file calls them. */
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      hook: 'openTag',
      listener: (
        name: string,
        attributes: () => Readonly<Record<string, string>> | false,
        decode: (text: string) => string,
      ) => void,
    ): this;
    on(hook: 'closeTag', listener: (name: string) => void): this;
    on(hook: 'text', listener: (text: string, decode: (text: string) => string) => void): this;
    on(hook: 'cdata', listener: (text: string) => void): this;
    /** `<!DOCTYPE …>`. */
    on(hook: 'attention', listener: () => void): this;
    on(hook: 'error' | 'warn', listener: (fault: Error) => void): this;
    write(chunk: string): this;
    end(): Error | null | undefined;
    stop(): void;
  }
}
