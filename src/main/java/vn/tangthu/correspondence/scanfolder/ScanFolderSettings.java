package vn.tangthu.correspondence.scanfolder;

import java.nio.file.Path;
import java.time.Duration;

/**
 * @param root the folder below which the agencies' folders lie
 * @param every how often one looks in; zero: this node does not look
 * @param settled how long size and time of a file must stand still before it counts as complete
 * @param emptyFor how long a file without content may stay so before it is refused
 * @param keepDays how long taken files stay in {@code processed}; 0: they are removed as soon as their draft is written
 * @param batch most files taken out of one folder before the next folder has its turn
 */
record ScanFolderSettings(Path root, Duration every, Duration settled, Duration emptyFor, int keepDays, int batch) {}
