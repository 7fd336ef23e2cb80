package vn.tangthu.organisation.web;

import vn.tangthu.organisation.RightsChange;

/** What the pages of a person say while their rights wait for a confirmation. @param at the moment, as shown */
record RightsWaiting(boolean held, String by, String at) {

    static RightsWaiting of(RightsChange change) {
        return new RightsWaiting(change.held(), change.changedBy(), Moments.minute(change.changedAt()));
    }
}
