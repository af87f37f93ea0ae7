package dev.tandem.walk;

/**
 * One step of a walk, not yet about anything in particular: what it means depends on what there is when it is made.
 *
 * @param command which command, among those that are drawn from
 * @param role which of the roles that may give it
 * @param choice of people, ids and variants
 * @param hours how much later than the step before
 */
record Move(int command, int role, int choice, int hours) {

    /** One of so many, for something of that name; independent of what is chosen for another. */
    int choose(String what, int of) {
        int mixed = (choice + what.hashCode()) * 0x9E3779B1;
        mixed = (mixed ^ (mixed >>> 15)) * 0x85EBCA6B;
        return Math.floorMod(mixed ^ (mixed >>> 13), of);
    }
}
