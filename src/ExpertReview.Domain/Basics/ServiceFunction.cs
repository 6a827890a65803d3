namespace ExpertReview.Domain.Basics;

/// <summary>服务功能: the ten functions of 第七条, in the order of the article. The numbers are those of its items.</summary>
public enum ServiceFunction
{
    /// <summary>（一）信息服务.</summary>
    Information = 1,

    /// <summary>（二）技术服务.</summary>
    Technology = 2,

    /// <summary>（三）创业服务.</summary>
    Entrepreneurship = 3,

    /// <summary>（四）培训服务.</summary>
    Training = 4,

    /// <summary>（五）融资服务.</summary>
    Financing = 5,

    /// <summary>（六）咨询服务.</summary>
    Consulting = 6,

    /// <summary>（七）市场开拓服务.</summary>
    Market = 7,

    /// <summary>（八）数字化赋能服务.</summary>
    Digital = 8,

    /// <summary>（九）绿色化发展服务.</summary>
    Green = 9,

    /// <summary>（十）人力资源服务.</summary>
    HumanResources = 10,
}
