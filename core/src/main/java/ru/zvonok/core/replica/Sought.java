package ru.zvonok.core.replica;

/**
 * One thing that this replica would do if no other does it.
 *
 * @param begins called when it is this replica's to do
 * @param ends called when it no longer is; returns when it has ended
 */
record Sought(long schoolId, String what, Runnable begins, Runnable ends) {

  LeaseRows.Held held() {
    return new LeaseRows.Held(schoolId, what);
  }
}
