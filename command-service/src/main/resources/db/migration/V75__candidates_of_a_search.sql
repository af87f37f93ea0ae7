-- Whoever looks for somebody on their searches reads all candidates of these: from the index alone, in order.
create index candidate_searches_by_requisition on candidate_searches (requisition, candidate, applied_as);
