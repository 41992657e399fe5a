// What the pages do more with scripts than without: nothing here is needed for the work.
import { startKeys } from "./keys.js";
import { startDrop } from "./drop.js";
import { startReader } from "./reader.js";
import { startMatrix } from "./matrix.js";
import { startQueue } from "./queue.js";
import { startWaiting } from "./waiting.js";
import { startSignIn } from "./sign-in.js";

const page = document.body.dataset.page;
startQueue();
startDrop();
startWaiting();
if (document.body.classList.contains("reader")) startReader();
if (page === "matrix") startMatrix();
if (page === "sign-in") startSignIn();
startKeys();
