/**
 * Langium's own parser for the defining grammar, reading the tokens of our scanner: what our parser is held against.
 */
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumParser,
  type LangiumSharedCoreServices,
} from 'langium';
import { QuiesceGeneratedModule, QuiesceGeneratedSharedModule, QuiesceLanguageMetaData } from './generated/module.ts';
import { ScannerLexer } from './services/lexer.ts';

/** Builds the parser; it takes a moment. */
export function derivedParser(): LangiumParser {
  const shared: LangiumSharedCoreServices = inject(
    createDefaultSharedCoreModule(EmptyFileSystem),
    QuiesceGeneratedSharedModule,
  );
  const services: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), QuiesceGeneratedModule, {
    // Chevrotain's checks of the grammar need a later Node than ours; `langium generate` has made them.
    LanguageMetaData: () => ({ ...QuiesceLanguageMetaData, mode: 'production' }) as const,
    parser: { Lexer: (s: LangiumCoreServices) => new ScannerLexer(s) },
  });
  return services.parser.LangiumParser;
}
