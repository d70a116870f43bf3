// A check has a name and a title, and any of:
//   watch     what to listen to while pages load
//   views     the views in which `inspect` looks at a loaded page
//   conclude  what can only be said when every page was seen

import * as accessibility from './accessibility.mjs';
import * as contrast from './contrast.mjs';
import * as labels from './labels.mjs';
import * as links from './links.mjs';
import * as messages from './messages.mjs';
import * as motion from './motion.mjs';
import * as overflow from './overflow.mjs';
import * as requests from './requests.mjs';
import * as scripts from './scripts.mjs';
import * as tables from './tables.mjs';

export const checks = [messages, requests, links, scripts, overflow, labels, tables, motion, accessibility, contrast];
