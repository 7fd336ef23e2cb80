package vn.tangthu.recognition;

import java.time.Duration;

/**
 * How much waits to be read, for the administrator.
 *
 * @param documentsWaiting not looked into yet
 * @param pagesWaiting neither read nor given up
 * @param pagesFailed given up and not retried
 * @param documentsFailed could not be read at all
 * @param pagesReadLastHour throughput, all nodes together
 * @param lag age of the oldest document that has no fields yet and has not failed; zero when there is none
 * @param workers reading processes of this node
 */
public record QueueFigures(
        long documentsWaiting, long pagesWaiting, long pagesFailed, long documentsFailed, long pagesReadLastHour,
        Duration lag, int workers) {}
