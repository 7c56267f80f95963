// The adapter's own "types" names a file that is not in its package; this is the part we use.
declare module "glass-easel-miniprogram-adapter" {
  export interface Root {
    get(): Record<string, unknown>;
    attach(parent: unknown, placeholder: unknown): void;
    release(): void;
  }
  export interface AssociatedBackend {
    createRoot(tag: string, space: CodeSpace, path: string): Root;
  }
  export interface CodeSpace {
    addCompiledTemplate(path: string, template: Record<string, unknown>): void;
    addComponentStaticConfig(path: string, settings: unknown): void;
    globalComponentEnv(target: unknown, path: string, run: () => void): void;
  }
  export class MiniProgramEnv {
    createCodeSpace(id: string, isMainSpace: boolean): CodeSpace;
    associateBackend(context: unknown): AssociatedBackend;
  }
}
