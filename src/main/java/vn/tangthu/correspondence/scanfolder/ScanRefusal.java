package vn.tangthu.correspondence.scanfolder;

import vn.tangthu.kernel.Refusal;

/** Why something in a scan folder is not taken, besides what the store refuses; or why a folder is not opened. */
public sealed interface ScanRefusal extends Refusal {

    /** A link, a device: nothing that carries bytes of its own. */
    record NoPlainFile() implements ScanRefusal {
        @Override
        public String messageKey() {
            return "refusal.scan-folder.no-plain-file";
        }
    }

    record OnlyAdministrators() implements ScanRefusal {
        @Override
        public String messageKey() {
            return "refusal.scan-folder.only-administrators";
        }
    }

    /** No such agency, or it is closed. */
    record NoSuchAgency() implements ScanRefusal {
        @Override
        public String messageKey() {
            return "refusal.scan-folder.no-such-agency";
        }
    }

    /** The folder could not be made: the medium is full, or may not be written. */
    record CannotMake(String folder) implements ScanRefusal {
        @Override
        public String messageKey() {
            return "refusal.scan-folder.cannot-make";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {folder};
        }
    }
}
