using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Reviews;

/// <summary>A question needs its words.</summary>
public sealed record QuestionEmpty() : Refusal(new Words("请填写问题", "write the question"));

/// <summary>An answer needs its words, and the question that it answers.</summary>
public sealed record AnswerEmpty() : Refusal(new Words("请填写公开的问题和答复", "fill in the question as it is shown, and the answer"));

/// <summary>There is no such question.</summary>
public sealed record NoSuchQuestion() : Refusal(new Words("没有这个提问", "there is no such question"));

/// <summary>The question was answered already: all experts of the file have read the answer.</summary>
public sealed record QuestionAnswered() : Refusal(new Words("此提问已答复，不能再改，可以补充更正", "the question is answered already and can't be changed; a correction can be added"));

/// <summary>Only an answer is corrected.</summary>
public sealed record QuestionNotAnswered() : Refusal(new Words("此提问尚未答复", "the question is not answered yet"));

/// <summary>A correction needs its words.</summary>
public sealed record AnswerCorrectionEmpty() : Refusal(new Words("请填写更正内容", "write the correction"));

/// <summary>A phrase needs its words.</summary>
public sealed record PhraseEmpty() : Refusal(new Words("请填写常用语", "write the phrase"));

/// <summary>The list of phrases is full.</summary>
/// <param name="Most">Most phrases.</param>
public sealed record PhrasesFull(int Most) : Refusal(new Words($"常用语最多 {Most} 条，请先删除不用的", $"at most {Most} phrases; delete one first"));

/// <summary>A contact is a name with a telephone number.</summary>
public sealed record ContactIncomplete() : Refusal(new Words("请填写联系人和电话，或都不填", "give a name and a telephone number, or neither"));
