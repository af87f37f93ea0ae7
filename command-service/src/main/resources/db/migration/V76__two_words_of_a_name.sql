-- Two words of a name are hashed together, too: without a key everything is indexed anew.
update candidate_index_state set key = null, next_key = null, next_position = 0;
