package vn.tangthu.signing;

import vn.tangthu.kernel.AgencyId;

/** A key to be taken in. It takes the place of the holder's present one, and with it the picture. */
public sealed interface NewKey {

    Passphrase passphrase();

    /** The actor's own. @param file PKCS#12 */
    record Own(byte[] file, Passphrase passphrase) implements NewKey {}

    /** An agency's, in a file. @param keepPassphrase whether it is kept, sealed, so that clerks are not asked for it */
    record AgencyFile(AgencyId agency, byte[] file, Passphrase passphrase, boolean keepPassphrase) implements NewKey {}

    /** An agency's, in the token that is configured. @param label of the key in the token */
    record AgencyToken(AgencyId agency, String label, Passphrase passphrase, boolean keepPassphrase) implements NewKey {}
}
