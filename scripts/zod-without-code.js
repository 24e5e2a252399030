// Injected into the bundles: schemas are mostly asked once, at the start. To write a function for each and compile it takes longer
// than it saves, and a place that forbids code from strings stays able to run us.
import { config } from 'zod';

config({ jitless: true });
